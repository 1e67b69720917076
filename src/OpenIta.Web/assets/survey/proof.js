// Does the work against automatic senders while a person reads, and sends on where the page only waits for it.
const input = document.querySelector("input[name=proof]");
const form = input?.form;
if (form && "Worker" in window) {
  const worker = new Worker(input.dataset.worker);
  worker.onmessage = ({ data }) => {
    input.value = data;
    worker.terminate();
    if ("send" in form.dataset) form.requestSubmit(form.querySelector("button[value=send]"));
  };
  worker.postMessage({ token: input.value, bits: Number(input.dataset.bits) });
}
