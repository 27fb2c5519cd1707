/** Lets the bench drive react-jsonschema-form with its own theme and validator. */
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import {openPage} from '../open-page.js';

const app = document.querySelector('#app');
let root;

globalThis.contestant = {
  async mount(text) {
    const schema = JSON.parse(text);
    root = createRoot(app);
    flushSync(() =>
      root.render(createElement(Form, {schema, validator, noHtml5Validate: true, focusOnFirstError: true})),
    );
  },
  unmount: () => root.unmount(),
  text: (section, key) => document.getElementById(`root_${section}_${key}`),
  box: (section) => document.getElementById(`root_${section}_business`),
  further: (section) => document.getElementById(`root_${section}_company`),
  send: () => app.querySelector('button[type=submit]'),
  faults: () => app.querySelectorAll('.error-detail > li').length,
};
void openPage();
