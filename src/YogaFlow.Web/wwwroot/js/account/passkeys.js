// @ts-check
/**
 * Asks the device for a passkey before a form is sent: a new one, or one that it keeps. The server says for what, the
 * device answers, and the answer goes along with the form like anything else in it.
 */

/** @param {HTMLFormElement} form @param {string} text */
function say(form, text) {
  const fault = form.querySelector('[data-fault]');
  if (fault instanceof HTMLElement) {
    fault.textContent = text;
    fault.hidden = text === '';
  }
}

/** @param {HTMLFormElement} form @returns {Promise<any>} null when it was refused; the reason is shown then */
async function optionsFor(form) {
  const answer = await fetch(form.dataset.options ?? '', { method: 'POST', body: new FormData(form), redirect: 'error' });
  const said = await answer.json();
  if (!answer.ok) {
    say(form, said.detail ?? 'That did not work. Please try again.');
    return null;
  }

  return said;
}

/** @param {HTMLFormElement} form @param {any} options @returns {Promise<any>} */
const ask = (form, options) => form.dataset.passkey === 'create'
  ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
  : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });

/** @param {HTMLFormElement} form */
async function fill(form) {
  say(form, '');
  try {
    const options = await optionsFor(form);
    const credential = options === null ? null : await ask(form, options);
    const field = form.elements.namedItem('Credential');
    if (credential !== null && field instanceof HTMLInputElement) {
      field.value = JSON.stringify(credential.toJSON());
      form.submit();
    }
  } catch (fault) {
    const declined = fault instanceof DOMException && fault.name === 'NotAllowedError';
    const twice = fault instanceof DOMException && fault.name === 'InvalidStateError';
    say(form, twice ? 'This device keeps a passkey for you already.' : declined ? 'The device was not asked, or it said no.' : 'That did not work. Please try again.');
  }
}

if (typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (form instanceof HTMLFormElement) {
      form.hidden = false;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        void fill(form);
      });
    }
  }

  for (const none of document.querySelectorAll('[data-no-passkeys]')) {
    none.remove();
  }
}
