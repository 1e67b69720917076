// Lets the pages of collectors open without a network: the network first, and what was kept of it otherwise.
const NAME = "openita-collect";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin || address.searchParams.has("handler")) return;
  event.respondWith(
    fetch(request)
      .then(async (response) => {
        if (response.ok && !response.redirected) (await caches.open(NAME)).put(request, response.clone());
        return response;
      })
      .catch(async () => (await caches.match(request, { ignoreSearch: true })) ?? Response.error()),
  );
});
