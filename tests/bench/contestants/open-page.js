/** What the page of a peer does when a person opens it: fetches the form, and shows it. */
export async function openPage() {
  const questions = new URLSearchParams(location.search).get('open');
  if (questions === null) return;
  const answer = await fetch(`data/${questions}.json`);
  await globalThis.contestant.mount(await answer.text());
  document.dispatchEvent(new Event('bench-ready'));
}
