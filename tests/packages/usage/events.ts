/** Whoever registers the elements has their events typed, on the elements, a document and a window. */
import '@ozg-forms/elements/catalog/define';
import '@ozg-forms/elements/define';

const form = document.createElement('ozg-form');
form.addEventListener('ozg-submitted', ({detail}) => console.log(detail.reference.toUpperCase()));
document.addEventListener('ozg-page', ({detail}) => console.log(detail.title, detail.index + 1));
window.addEventListener('ozg-error', ({detail}) => console.log(detail.phase === 'submit'));
document.querySelector('ozg-form')!.mode = 'tasks';
form.profile = '/profile.json';
const catalog = document.createElement('ozg-catalog');
catalog.profileSrc = '/profile.json';
catalog.addEventListener('ozg-submitted', ({detail}) => console.log(detail.reference.toUpperCase()));

// @ts-expect-error -- no such mode
form.mode = 'wizard';
// @ts-expect-error -- no such property
form.source = '/form.json';
// @ts-expect-error -- the event carries no answers
form.addEventListener('ozg-submitted', ({detail}) => console.log(detail.answers));
// @ts-expect-error -- only a session that ends counts seconds
form.addEventListener('ozg-session-extend', ({detail}) => console.log(detail.secondsLeft));
// @ts-expect-error -- the catalogue has no mode; each form has its own
catalog.mode = 'tasks';
// @ts-expect-error -- the event carries no answers
catalog.addEventListener('ozg-submitted', ({detail}) => console.log(detail.answers));
