/** Every example of a widget is held to the contract of fields, and to what it says of itself. */
import {expect} from '@open-wc/testing';
import {widgetOf} from '../field/widgets.ts';
import type {WidgetExample} from '../widgets/example.ts';
import {itKeepsTheFieldContract} from './field-contract.ts';
import {FieldPage, type Question} from './field-page.ts';

/** Called first by the test of each widget. */
export function itKeepsItsExamples(examples: readonly WidgetExample[]): void {
  for (const example of examples) {
    const {schema, options, texts, isRequired = true} = example;
    const question: Question = {schema, isRequired, ...(options && {options}), ...(texts && {texts})};

    it(`${example.name} is as its example says`, async () => {
      const page = await FieldPage.open({...question, ...('answer' in example && {value: example.answer})});
      const node = page.session.field('/answer')!;
      const {widget, late} = widgetOf(node, page.view.optionsOf(node));
      expect((late ?? widget).name).to.equal(example.widget);
      if ('answer' in example) expect(page.session.state.violations).to.deep.equal([]);
      if (example.wrong !== undefined) {
        page.session.type('/answer', example.wrong);
        expect(page.session.state.violations).not.to.deep.equal([]);
      }
      page.close();
    });

    itKeepsTheFieldContract(example.name, question, example.answer);
  }
}
