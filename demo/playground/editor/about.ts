/** What the word below the pointer means, from the meta-schema. */
import type {Extension} from '@codemirror/state';
import {hoverTooltip} from '@codemirror/view';
import {aboutPlace} from '../completion/complete.ts';

export const about: Extension = hoverTooltip(async (view, pos) => {
  const text = await aboutPlace(view.state.doc.toString(), pos);
  if (text === '') return null;
  const create = () => {
    const dom = document.createElement('div');
    dom.className = 'cm-about';
    dom.textContent = text.replaceAll(/\*\*|`|\\(?=[-.!()])/g, '');
    return {dom};
  };
  return {pos, above: true, create};
});
