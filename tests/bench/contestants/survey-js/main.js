/** Lets the bench drive SurveyJS with its React renderer and its default theme, which without its fonts asks no third party for them. */
import 'survey-core/survey-core.fontless.css';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import {Model} from 'survey-core';
import {Survey} from 'survey-react-ui';
import {openPage} from '../open-page.js';

const app = document.querySelector('#app');
let root;

const byName = (section, key) => app.querySelector(`[data-name="${section}_${key}"] input`);

globalThis.contestant = {
  async mount(text) {
    const model = new Model(JSON.parse(text));
    root = createRoot(app);
    flushSync(() => root.render(createElement(Survey, {model})));
  },
  unmount: () => root.unmount(),
  text: byName,
  box: (section) => byName(section, 'business'),
  further: (section) => byName(section, 'company'),
  send: () => app.querySelector('#sv-nav-complete input, .sd-navigation__complete-btn'),
  faults: () => app.querySelectorAll('.sd-question__erbox').length,
};
void openPage();
