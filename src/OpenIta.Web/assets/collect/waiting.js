// Answers that wait on this device, in the browser's own database. A record leaves it only when the server has given its receipt.
const open = () => new Promise((done, fail) => {
  const request = indexedDB.open("openita-collect", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("waiting", { keyPath: "key" });
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

const inStore = async (mode, work) => {
  const database = await open();
  try {
    return await new Promise((done, fail) => {
      const transaction = database.transaction("waiting", mode, { durability: "strict" });
      const request = work(transaction.objectStore("waiting"));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = transaction.onerror = () => fail(transaction.error);
    });
  } finally {
    database.close();
  }
};

export const keep = (record) => inStore("readwrite", (store) => store.put(record));
export const forget = (key) => inStore("readwrite", (store) => store.delete(key));
export const all = () => inStore("readonly", (store) => store.getAll());

/** 128 random bits, as FormKey.New of the server makes them. */
export const newKey = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
