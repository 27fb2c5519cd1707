/**
 * `npm run screenshots:forms -- FOLDER [FORM…]`: every page of the forms, filled in by the
 * largest valid example of each, at a phone's and a desk's width, for people to look at.
 */
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {openPage, startBrowser} from '../e2e/support/browser.ts';
import {startTown} from '../e2e/support/town.ts';
import {Person} from '../real-schemas/person.ts';
import {openInTown} from './in-town.ts';
import {Papers} from './papers.ts';
import {bySize, publishedForms} from './published-forms.ts';

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that the pictures go to.');
mkdirSync(folder, {recursive: true});
const town = await startTown();
const browser = await startBrowser();
const papers = new Papers();
try {
  const {page} = await openPage(browser);
  for (const form of publishedForms.filter((each) => wanted.length === 0 || wanted.includes(each.folder))) {
    const {answers} = form.examples
      .filter(({valid}) => valid)
      .sort(bySize)
      .at(-1)!;
    await openInTown(page, town, form.folder);
    let number = 0;
    const shoot = async () => {
      number += 1;
      for (const width of [360, 1280]) {
        await page.setViewportSize({width, height: 900});
        await page.screenshot({path: join(folder, `${form.folder}-${number}-${width}.png`), fullPage: true});
      }
    };
    const person = new Person(page, loadForm(form.definition), answers, {fileOf: papers.fileOf, lookAt: shoot});
    await person.fillIn();
    await person.send();
    await shoot();
  }
} finally {
  await browser.close();
  await town.close();
  papers.remove();
}
