/** The page of the preview: shows the newest edition, what is wrong with it, and what arrives when it is sent. */

const form = document.querySelector('ozg-form');
const title = document.querySelector('#title');
const edition = document.querySelector('#edition');
const notices = document.querySelector('#notices');
const received = document.querySelector('#received');
const language = document.querySelector('#language');

const events = new EventSource('/preview/events');
events.addEventListener('message', ({data}) => show(JSON.parse(data)));
events.addEventListener('error', () => (edition.textContent = 'The preview has ended, or is starting anew.'));
language.addEventListener('change', () => (form.language = language.value || document.documentElement.lang));
form.addEventListener('ozg-submitted', ({detail}) => void showReceived(detail.reference));

/** The element keeps what was typed as long as id and version stay; what no longer fits is left out. */
function show({number, src, title: text, language: own, notices: said}) {
  document.documentElement.lang = own;
  document.title = `${text} – preview`;
  title.textContent = text;
  const time = new Date().toLocaleTimeString('de-DE');
  edition.textContent = `Edition ${number}, ${time}`;
  if (src !== '' && src !== form.getAttribute('src')) form.setAttribute('src', src);
  form.setAttribute('data-edition', number);
  showNotices(said);
}

function showNotices(said) {
  const errors = said.filter(({severity}) => severity === 'error');
  const others = said.filter(({severity}) => severity !== 'error');
  notices.hidden = said.length === 0;
  notices.classList.toggle('has-errors', errors.length > 0);
  const parts = [];
  if (errors.length > 0) {
    const alert = element('div', {role: 'alert'}, heading(errors.length, 'error'), list(errors));
    parts.push(alert);
  }
  if (others.length > 0) {
    // What was opened stays open over a save.
    const isOpen = notices.querySelector('details')?.open === true;
    const summary = element('summary', {}, `${others.length} ${others.length === 1 ? 'remark' : 'remarks'}`);
    parts.push(element('details', isOpen ? {open: ''} : {}, summary, list(others)));
  }
  notices.replaceChildren(...parts);
}

function heading(count, word) {
  return element('h2', {}, `${count} ${word}${count === 1 ? '' : 's'}`);
}

function list(said) {
  return element(
    'ul',
    {},
    ...said.map(({severity, file, place, message, mend}) =>
      element(
        'li',
        {class: severity},
        element('code', {}, place === '' ? file : `${file}:${place}`),
        element('p', {}, message),
        element('p', {class: 'mend'}, mend),
      ),
    ),
  );
}

async function showReceived(reference) {
  const response = await fetch(`/preview/received/${encodeURIComponent(reference)}`);
  received.hidden = false;
  received.querySelector('pre').textContent = await response.text();
}

function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}
