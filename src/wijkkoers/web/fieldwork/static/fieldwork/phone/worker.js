/**
 * Keeps this one page on the phone, so that it opens without network. `KEPT` stands above this script: version, name, page, files, extra.
 * Only these addresses are answered from what is kept; everything else, and everything that is sent, goes to the network as always.
 */

const CACHE = KEPT.name + KEPT.version;

self.addEventListener("install", (event) => event.waitUntil(fetchAll()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function fetchAll() {
  const cache = await caches.open(CACHE);
  const page = await fetch(KEPT.page, { cache: "reload" });
  if (!page.ok || page.redirected) throw new Error("no seat");
  await cache.put(KEPT.page, page);
  await Promise.all(KEPT.files.map((file) => cache.add(new Request(file, { cache: "reload" }))));
  await Promise.allSettled(KEPT.extra.map((file) => cache.add(file)));
  await self.skipWaiting();
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(KEPT.name) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  const isOurs = address.origin === self.location.origin && [KEPT.page, ...KEPT.files, ...KEPT.extra].includes(address.pathname);
  if (event.request.method === "GET" && isOurs) event.respondWith(answer(event.request, address.pathname));
});

/** @param {Request} request @param {string} path */
async function answer(request, path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
