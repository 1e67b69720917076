// Asks the browser for a passkey, puts its answer into the form and sends it. Where there are none, the form stays hidden: in old
// browsers, without HTTPS, and where the site was opened by the number of its address, which no passkey can be for.
const hasName = !/^[\d.]+$|:/.test(location.hostname);
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!hasName || !window.PublicKeyCredential?.parseCreationOptionsFromJSON) continue;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    if (form.elements.Credential.value) return;
    event.preventDefault();
    ask(form);
  });
}

async function ask(form) {
  const failed = form.querySelector("[data-failed]");
  failed.hidden = true;
  try {
    const token = form.elements.__RequestVerificationToken.value;
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token }) });
    form.elements.Credential.value = JSON.stringify(await credential(form.dataset.passkey, await answer.json()));
    form.requestSubmit();
  } catch {
    failed.hidden = false;
  }
}

function credential(kind, options) {
  return kind === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
