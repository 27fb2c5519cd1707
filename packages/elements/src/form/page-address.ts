/**
 * The present page in the page's address: `?ozg-page=`. The host's path stays as it is, so
 * a reload never ends at a missing page, and the back button goes back one page of the form.
 */
const parameter = 'ozg-page';

/** Adds an entry to the history. */
export function pushPage(page: string): void {
  history.pushState(history.state, '', addressOf(page));
}

/** Names the page without an entry of its own; `undefined` takes it out of the address. */
export function replacePage(page: string | undefined): void {
  history.replaceState(history.state, '', addressOf(page));
}

/** The page the address names. */
export function pageInAddress(): string | undefined {
  return new URLSearchParams(location.search).get(parameter) ?? undefined;
}

function addressOf(page: string | undefined): string {
  const url = new URL(location.href);
  if (page === undefined) url.searchParams.delete(parameter);
  else url.searchParams.set(parameter, page);
  return url.href;
}
