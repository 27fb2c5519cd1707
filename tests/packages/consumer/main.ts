/** A portal without a framework. */
import '@ozg-forms/elements/catalog/define';
import '@ozg-forms/elements/define';
import '@ozg-forms/elements/themes/kern.css';
import {loadForm} from '@ozg-forms/core';
import {httpAdapter} from '@ozg-forms/delivery';
import manifest from '@ozg-forms/elements/custom-elements.json';
import schema from '@ozg-forms/core/form.schema.json';

const form = document.createElement('ozg-form');
form.src = '/form.json';
form.addEventListener('ozg-ready', ({detail}) => (document.title = detail.id));
const catalog = document.createElement('ozg-catalog');
catalog.src = '/catalog.json';
document.querySelector('#page')!.append(form, catalog);

// What else is imported is there.
for (const thing of [loadForm, httpAdapter, manifest.modules, schema.$id]) if (!thing) throw new Error('Not there.');
