/**
 * Loads every module of the page before one is needed, so that it goes on without a network. No service worker: it
 * would keep old pages for people whose next visit should show the new one, to win a reload without a network.
 */

/** @returns whether all of them are there */
export async function allLoaded(): Promise<boolean> {
  const response = await fetch('/playground/modules.json').catch(() => undefined);
  if (!response?.ok) return false;
  const names = (await response.json()) as readonly string[];
  const all = await Promise.all(names.map((name) => preloaded(`/playground/${name}`)));
  return all.every(Boolean);
}

function preloaded(address: string): Promise<boolean> {
  return new Promise((settle) => {
    const link = Object.assign(document.createElement('link'), {rel: 'modulepreload', href: address});
    link.addEventListener('load', () => settle(true));
    link.addEventListener('error', () => settle(false));
    document.head.append(link);
  });
}
