/** Lets the bench drive our element. */
const app = document.querySelector('#app');
const root = () => app.firstElementChild.shadowRoot;
const byId = (id) => root().getElementById(id);

globalThis.contestant = {
  async mount(text) {
    const form = document.createElement('ozg-form');
    form.definition = JSON.parse(text);
    const ready = new Promise((settle) => form.addEventListener('ozg-ready', settle, {once: true}));
    app.replaceChildren(form);
    await ready;
  },
  unmount: () => app.replaceChildren(),
  text: (section, key) => byId(`field/${section}/${key}`),
  box: (section) => byId(`field/${section}/business`),
  further: (section) => byId(`field/${section}/company`),
  send: () => root().querySelector('button[type=submit]'),
  faults: () => root().querySelectorAll('ozg-field .error').length,
};
