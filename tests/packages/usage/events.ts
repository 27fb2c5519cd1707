/** Whoever registers the element has its events typed, on the element, a document and a window. */
import '@ozg-forms/elements/define';

const form = document.createElement('ozg-form');
form.addEventListener('ozg-submitted', ({detail}) => console.log(detail.reference.toUpperCase()));
document.addEventListener('ozg-page', ({detail}) => console.log(detail.title, detail.index + 1));
window.addEventListener('ozg-error', ({detail}) => console.log(detail.phase === 'submit'));
document.querySelector('ozg-form')!.mode = 'tasks';
form.profile = '/profile.json';

// @ts-expect-error -- no such mode
form.mode = 'wizard';
// @ts-expect-error -- no such property
form.source = '/form.json';
// @ts-expect-error -- the event carries no answers
form.addEventListener('ozg-submitted', ({detail}) => console.log(detail.answers));
// @ts-expect-error -- only a session that ends counts seconds
form.addEventListener('ozg-session-extend', ({detail}) => console.log(detail.secondsLeft));
