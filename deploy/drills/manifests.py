"""Looks at manifests of Kubernetes: prints PASS and FAIL lines, as the other drills do."""
import pathlib
import re
import sys

import yaml

documents = [d for f in sys.argv[1:] for d in yaml.safe_load_all(open(f, encoding="utf-8")) if d]
versions = {
    "ConfigMap": "v1", "Service": "v1", "ServiceAccount": "v1", "PersistentVolumeClaim": "v1", "Deployment": "apps/v1",
    "Job": "batch/v1", "CronJob": "batch/v1", "PodDisruptionBudget": "policy/v1", "HorizontalPodAutoscaler": "autoscaling/v2",
    "Ingress": "networking.k8s.io/v1", "NetworkPolicy": "networking.k8s.io/v1",
}
MADE_BY_HAND = {("Secret", "yogaflow"), ("Secret", "yogaflow-tls")}
there = {(d["kind"], d["metadata"]["name"]) for d in documents} | MADE_BY_HAND


def check(name, faults):
    faults = [f for f in faults if f]
    print(("FAIL " if faults else "PASS ") + name)
    for fault in faults:
        print("     " + fault)


def pods():
    for d in documents:
        if d["kind"] in ("Deployment", "Job"):
            yield d["metadata"]["name"], d["spec"]["template"]
        elif d["kind"] == "CronJob":
            yield d["metadata"]["name"], d["spec"]["jobTemplate"]["spec"]["template"]


def containers():
    for name, pod in pods():
        for container in pod["spec"]["containers"]:
            yield name, pod["spec"], container


check("every document has a kind, the version that the kind has today, and a name",
      [f"{d['kind']} {d['metadata']['name']}: {d['apiVersion']}" for d in documents if versions.get(d["kind"]) != d["apiVersion"]])
check("no two have the same kind and name", [] if len(there) == len(documents) + len(MADE_BY_HAND) else ["some do"])
check("what settings come from is there",
      [f"{name}: {kind} {source[ref]['name']}" for name, _, c in containers() for source in c.get("envFrom", [])
       for kind, ref in (("ConfigMap", "configMapRef"), ("Secret", "secretRef")) if ref in source and (kind, source[ref]["name"]) not in there])
check("what is mounted is there",
      [f"{name}: {m['name']}" for name, spec, c in containers() for m in c.get("volumeMounts", [])
       if m["name"] not in {v["name"] for v in spec["volumes"]}]
      + [f"{name}: {v['persistentVolumeClaim']['claimName']}" for name, pod in pods() for v in pod["spec"]["volumes"]
         if "persistentVolumeClaim" in v and ("PersistentVolumeClaim", v["persistentVolumeClaim"]["claimName"]) not in there])
check("whose account a pod has is there", [n for n, pod in pods() if ("ServiceAccount", pod["spec"]["serviceAccountName"]) not in there])
check("what is scaled is there",
      [d["spec"]["scaleTargetRef"]["name"] for d in documents if d["kind"] == "HorizontalPodAutoscaler"
       and (d["spec"]["scaleTargetRef"]["kind"], d["spec"]["scaleTargetRef"]["name"]) not in there])
check("what the ingress leads to is there, by a port that it has",
      [path["backend"]["service"]["name"] for d in documents if d["kind"] == "Ingress" for rule in d["spec"]["rules"]
       for path in rule["http"]["paths"]
       if not any(s["kind"] == "Service" and s["metadata"]["name"] == path["backend"]["service"]["name"]
                  and path["backend"]["service"]["port"]["name"] in {p["name"] for p in s["spec"]["ports"]} for s in documents)])
check("a deployment selects its own pods, and so do its service and its budget",
      [f"{d['kind']} {d['metadata']['name']}" for d in documents for chosen in [
          d["spec"]["selector"].get("matchLabels", d["spec"]["selector"]) if d["kind"] in ("Deployment", "Service", "PodDisruptionBudget") else None]
       if chosen and d["metadata"]["name"] == "yogaflow" and not all(
           pod["metadata"]["labels"].get(k) == v for n, pod in pods() if n == "yogaflow" for k, v in chosen.items())])
check("no job's pod is taken for one that serves",
      [n for n, pod in pods() if n != "yogaflow" and pod["metadata"]["labels"].get("app.kubernetes.io/name") == "yogaflow"])
check("every pod runs as nobody special",
      [n for n, pod in pods() if not pod["spec"]["securityContext"].get("runAsNonRoot") or not pod["spec"]["securityContext"].get("runAsUser")])
check("every container has a root that cannot be written, no capability, and no way to more",
      [n for n, _, c in containers() if not (c["securityContext"]["readOnlyRootFilesystem"] and c["securityContext"]["capabilities"]["drop"] == ["ALL"]
                                             and c["securityContext"]["allowPrivilegeEscalation"] is False)])
check("every container has limits", [n for n, _, c in containers() if not {"cpu", "memory"} <= set(c["resources"]["limits"])])
check("what serves is asked whether it started, lives and is ready",
      [n for n, _, c in containers() if n == "yogaflow" and not {"startupProbe", "livenessProbe", "readinessProbe"} <= set(c)])
check("living does not ask the database", [n for n, _, c in containers() if n == "yogaflow" and c["livenessProbe"]["httpGet"]["path"] != "/health/live"])
check("no image goes by latest", [c["image"] for _, _, c in containers() if ":" not in c["image"] or c["image"].endswith(":latest")])
check("nothing secret is written down",
      [f"{d['metadata']['name']}: {k}" for d in documents if d["kind"] == "ConfigMap" for k in d["data"]
       if any(word in k.lower() for word in ("password", "key", "secret", "connectionstring"))]
      + [d["metadata"]["name"] for d in documents if d["kind"] == "Secret"])

folder = pathlib.Path(sys.argv[1]).parent
template = re.findall(r"^(#?)([A-Z]\w+)=", (folder.parent / "settings.production.env").read_text(encoding="utf-8"), re.M)
# What the README has put into the Secret.
by_hand = set(re.findall(r"`([A-Z]\w+__\w+)`", (folder / "README.md").read_text(encoding="utf-8")))
written = {k: v for d in documents if d["kind"] == "ConfigMap" for k, v in d["data"].items()}
check("every setting is one of the template of production", sorted((set(written) | by_hand) - {key for _, key in template}))
# The image says where it listens, and that it is no place of development.
check("and every one that has to be filled in there is set here",
      sorted(key for left_out, key in template if not left_out and not key.startswith("ASPNETCORE_") and key not in written and key not in by_hand))
check("the program is held to the rules of production", [] if written.get("Deployment__Kind") == "Production" else ["Deployment__Kind is not Production"])
