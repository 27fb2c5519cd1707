/** Lets the bench drive the form that is written by hand. What a server would send is parsed here. */
import {attach} from './form.js';

const app = document.querySelector('#app');
const policy = trustedTypes.createPolicy('static', {createHTML: (html) => html});
const byId = (id) => document.getElementById(id);

globalThis.contestant = {
  async mount(text) {
    app.innerHTML = policy.createHTML(text);
    attach(app.firstElementChild);
  },
  unmount: () => app.replaceChildren(),
  text: (section, key) => byId(`${section}-${key}`),
  box: (section) => byId(`${section}-business`),
  further: (section) => byId(`${section}-company`),
  send: () => app.querySelector('button[type=submit]'),
  faults: () => app.querySelectorAll('.field > .error:not([hidden])').length,
};
