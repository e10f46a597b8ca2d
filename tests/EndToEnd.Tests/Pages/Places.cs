using static YogaFlow.EndToEnd.Tests.Pages.AccountWays;
using static YogaFlow.EndToEnd.Tests.Pages.Ways;

namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>Every page in every state that people see, and how to get there in a fresh visit.</summary>
internal static class Places
{
    /// <summary>Pages that only show things: they have little need of scripts.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Visit, Task>> Browsing = new Dictionary<string, Func<Visit, Task>>
    {
        ["home, signed out"] = At("/"),
        ["poses"] = At("/poses"),
        ["poses, filtered"] = At("/poses?category=standing&difficulty=beginner&target_area=legs&avoid=knee"),
        ["poses, none fits"] = At("/poses?search=qwrtp"),
        ["poses, a word that is none"] = At("/poses?category=zzz"),
        ["pose"] = At("/poses/tree"),
        ["pose, other side"] = At("/poses/tree?view=2&side=left"),
        ["sequences"] = At("/sequences"),
        ["sequences, none fits"] = At("/sequences?time=5&level=advanced"),
        ["sequence"] = At("/sequences/sun-salutations"),
        ["search"] = At("/search"),
        ["search, much found"] = At("/search?q=a"),
        ["search, breathing found"] = At("/search?q=breath"),
        ["search, nothing found"] = At("/search?q=qwrtp"),
        ["search, nearly found"] = At("/search?q=hedstand"),
        ["search, too long"] = At($"/search?q={new string('a', 101)}"),
        ["search, suggestions open"] = SuggestionsAsync,
        ["breathing"] = At("/breathing?level=beginner"),
        ["breathing, none fits"] = At("/breathing?level=advanced&avoid=heart"),
        ["breathing exercise"] = At("/breathing/channel-clearing"),
        ["history, signed out"] = At("/history"),
        ["help"] = At("/help"),
        ["questions"] = At("/faq"),
        ["privacy"] = At("/privacy"),
        ["terms"] = At("/terms"),
        ["not found"] = At("/no-such-page"),
        ["no such pose"] = At("/poses/no-such-pose"),
    };

    public static readonly IReadOnlyDictionary<string, Func<Visit, Task>> All = new Dictionary<string, Func<Visit, Task>>(Browsing)
    {
        ["home, signed in"] = visit => Account.SignUpAsync(visit.Page),
        ["home, practised"] = visit => PractisedAsync(visit, "/"),
        ["history, empty"] = visit => Account.SignUpAsync(visit.Page, "/history"),
        ["history, list"] = visit => PractisedAsync(visit, "/history"),
        ["calendar, empty"] = visit => Account.SignUpAsync(visit.Page, "/calendar"),
        ["calendar, month"] = visit => PractisedAsync(visit, "/calendar"),
        ["calendar, year, empty"] = visit => Account.SignUpAsync(visit.Page, "/calendar/2020"),
        ["calendar, year"] = visit => PractisedForAYearAsync(visit, $"/calendar/{TimeProvider.System.GetUtcNow().Year}"),
        ["statistics, empty"] = visit => Account.SignUpAsync(visit.Page, "/statistics"),
        ["statistics"] = visit => PractisedForAYearAsync(visit, "/statistics"),
        ["statistics, everything, tables open"] = async visit =>
        {
            await PractisedForAYearAsync(visit, "/statistics?range=everything");
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach((one) => one.open = true)");
        },
        ["statistics, a day that is none"] = visit => PractisedAsync(visit, "/statistics?from=2026-02-30&to=2026-01-01"),
        ["history, filtered"] = visit => PractisedAsync(visit, "/history?status=completed&from=2020-01-01"),
        ["history, a filter that is none"] = visit => PractisedAsync(visit, "/history?from=soon"),
        ["add a practice"] = visit => Account.SignUpAsync(visit.Page, "/history/new"),
        ["a practice"] = OneOfThemAsync,
        ["a day, empty"] = visit => Account.SignUpAsync(visit.Page, "/history/day/2026-03-21"),
        ["history, on this device"] = OnThisDeviceAsync,
        ["goals, empty"] = visit => Account.SignUpAsync(visit.Page, "/goals"),
        ["goals, practised"] = visit => PractisedAsync(visit, "/goals"),
        ["goals, saved"] = async visit =>
        {
            await PractisedAsync(visit, "/goals");
            await visit.Page.GetByLabel("Practices a week").FillAsync("2");
            await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Sunday" }).CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the plan" }).ClickAsync();
            await Expect(visit.Page.GetByText("Saved.")).ToBeVisibleAsync();
        },
        ["goals, refused"] = async visit =>
        {
            await Account.SignUpAsync(visit.Page, "/goals");
            await visit.Page.GetByLabel("Minutes a week").FillAsync("many");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the plan" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        },
        ["account"] = visit => Account.SignUpAsync(visit.Page, "/account"),
        ["account, refused"] = AccountRefusedAsync,
        ["account, body"] = visit => Account.SignUpAsync(visit.Page, "/account/body"),
        ["account, practice"] = visit => Account.SignUpAsync(visit.Page, "/account/practice"),
        ["account, data"] = visit => PractisedAsync(visit, "/account/data"),
        ["welcome, 1"] = visit => WelcomeAsync(visit, 1),
        ["welcome, 2"] = visit => WelcomeAsync(visit, 2),
        ["welcome, 3"] = visit => WelcomeAsync(visit, 3),
        ["goodbye"] = LeaveAsync,
        ["keep the account"] = KeepAsync,
        ["pose, with a note for the person"] = visit => WithLimitsAsync(visit, "/poses/crow"),
        ["poses, marked for the person"] = visit => WithLimitsAsync(visit, "/poses"),
        ["sequence, with a note for the person"] = visit => WithLimitsAsync(visit, "/sequences/sun-salutations"),
        ["badges, empty"] = visit => Account.SignUpAsync(visit.Page, "/badges"),
        ["badges, new"] = visit => PractisedAsync(visit, "/badges"),
        ["badges, thanked"] = async visit =>
        {
            await PractisedAsync(visit, "/badges");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thank you" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thank you" })).ToHaveCountAsync(0);
        },
        ["favourites, empty"] = visit => Account.SignUpAsync(visit.Page, "/favourites"),
        ["favourites"] = visit => KeptAsync(visit, "/favourites"),
        ["favourites, a name that is taken"] = async visit =>
        {
            await KeptAsync(visit, "/favourites");
            await visit.Page.GetByLabel("A new list").FillAsync("Mornings");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the list" }).ClickAsync();
            await Expect(visit.Page.GetByText("You have a list with this name already.")).ToBeVisibleAsync();
        },
        ["favourites, a list"] = async visit =>
        {
            await KeptListAsync(visit, Kept.List);
            await visit.Page.GetByText("Rename this list").ClickAsync();
            await visit.Page.GetByText("Delete this list").ClickAsync();
        },
        ["favourites, an empty list"] = visit => KeptListAsync(visit, Kept.EmptyList),
        ["pose, kept"] = async visit =>
        {
            await KeptAsync(visit, "/poses/tree");
            await visit.Page.GetByText("Add to a list").ClickAsync();
        },
        ["sequence, kept"] = async visit =>
        {
            await KeptAsync(visit, "/sequences/first-practice");
            await visit.Page.GetByText("Add to a list").ClickAsync();
        },
        ["security"] = visit => Account.SignUpAsync(visit.Page, "/account/security"),
        ["security, refused"] = async visit =>
        {
            await Account.SignUpAsync(visit.Page, "/account/security");
            await visit.Page.GetByLabel("Your password now").FillAsync("Not-the-one-1");
            await visit.Page.GetByLabel("The new one").FillAsync("Correct-horse-8");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
            await Expect(visit.Page.GetByText("That is not your password.")).ToBeVisibleAsync();
        },
        ["second step, address not confirmed"] = visit => Account.SignUpAsync(visit.Page, "/account/security/second-step"),
        ["devices"] = visit => Account.SignUpAsync(visit.Page, "/account/devices"),
        ["tokens, address not confirmed"] = visit => Account.SignUpAsync(visit.Page, "/account/tokens"),
        ["sign up"] = At("/sign-up"),
        ["sign up, with errors"] = async visit =>
        {
            await visit.GoAsync("/sign-up");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
            await Expect(visit.Page.GetByText("Tell us what to call you.")).ToBeVisibleAsync();
        },
        ["sign in"] = At("/sign-in"),
        ["sign in, refused"] = async visit =>
        {
            await visit.GoAsync("/sign-in");
            await visit.Page.GetByLabel("E-mail address").FillAsync("nobody@example.org");
            await visit.Page.GetByLabel("Password").FillAsync("Not-the-one-1");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The address and the password" })).ToBeVisibleAsync();
        },
        ["prepare"] = PrepareAsync,
        ["prepare, a setting out of range"] = async visit =>
        {
            await visit.GoAsync("/practise/first-practice?preparation=99");
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        },
        ["prepare, going on"] = async visit =>
        {
            await PractisePage.FreezeAsync(visit);
            await (await PlayAsync(visit)).PassAsync(60);
            await visit.Page.ReloadAsync();
            await Expect((await PractisePage.HereAsync(visit.Page)).Resume).ToBeVisibleAsync();
            await PractisePage.ThawAsync(visit);
        },
        ["playing"] = visit => PlayAsync(visit),
        ["playing, a flow with two sides"] = async visit =>
        {
            var practise = await PlayAsync(visit, "sun-salutations");
            for (var step = 0; step < 30; step++)
            {
                await practise.KeyAsync("ArrowRight");
            }
        },
        ["paused, help"] = async visit =>
        {
            var practise = await PlayAsync(visit);
            await practise.KeyAsync("Space");
            await practise.KeyAsync("?");
            await Expect(practise.Help).ToBeVisibleAsync();
        },
        ["sound panel"] = async visit => await (await PlayAsync(visit)).Button("Sound and voice").ClickAsync(),
        ["waiting"] = async visit =>
        {
            await PractisePage.FreezeAsync(visit);
            var practise = await PlayAsync(visit, settings: "manual_advance=true");
            await practise.PassAsync(600);
            await Expect(practise.Phase).ToHaveTextAsync("Go on when you are ready");
            await PractisePage.ThawAsync(visit);
        },
        ["leaving"] = async visit =>
        {
            var practise = await PlayAsync(visit);
            await practise.KeyAsync("Escape");
            await Expect(practise.Leaving).ToBeVisibleAsync();
        },
        ["done"] = DoneAsync,
    };

    private static Func<Visit, Task> At(string path) => visit => visit.GoAsync(path);
}
