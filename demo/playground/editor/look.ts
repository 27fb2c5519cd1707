/** How the editor looks: the colours of the page, by its custom properties, in the light and in the dark. */
import {HighlightStyle, syntaxHighlighting} from '@codemirror/language';
import type {Extension} from '@codemirror/state';
import {EditorView} from '@codemirror/view';
import {tags} from '@lezer/highlight';

const surface = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--text)',
    backgroundColor: 'var(--field)',
    fontSize: '0.9375rem',
  },
  // Its host shows the focus, where no line covers it.
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'SFMono-Regular', 'Cascadia Code', Consolas, 'DejaVu Sans Mono', monospace",
    lineHeight: '1.6',
    overflow: 'auto',
  },
  '.cm-content': {padding: '0.75rem 0', caretColor: 'var(--text)'},
  '.cm-line': {padding: '0 0.75rem 0 0.25rem'},
  '.cm-gutters': {backgroundColor: 'transparent', color: 'var(--muted)', border: 'none'},
  '.cm-lineNumbers .cm-gutterElement': {minWidth: '2.25rem', padding: '0 0.25rem'},
  '.cm-signs': {width: '1.25rem'},
  '.cm-sign': {display: 'inline-block', width: '1.25rem', textAlign: 'center', fontWeight: '700'},
  '.cm-sign-error': {color: 'var(--error)'},
  '.cm-sign-warning': {color: 'var(--warning)'},
  '.cm-sign-hint': {color: 'var(--action)'},
  '.cm-activeLine': {backgroundColor: 'var(--line-here)'},
  '.cm-content ::selection': {backgroundColor: 'var(--selection)'},
  '.cm-found': {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationSkipInk: 'none',
    textDecorationThickness: '1.5px',
    textUnderlineOffset: '0.2em',
  },
  '.cm-found-error': {textDecorationColor: 'var(--error)'},
  '.cm-found-warning': {textDecorationColor: 'var(--warning)'},
  '.cm-found-hint': {textDecorationColor: 'var(--action)', textDecorationStyle: 'dotted'},
  '&.cm-focused .cm-matchingBracket': {backgroundColor: 'var(--selection)', color: 'inherit'},
  '&.cm-focused .cm-nonmatchingBracket': {backgroundColor: 'transparent', color: 'var(--error)'},
  '.cm-foldPlaceholder': {
    border: '1px solid var(--line)',
    backgroundColor: 'var(--surface)',
    color: 'var(--muted)',
    padding: '0 0.4em',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '4px',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    boxShadow: '0 6px 24px rgb(0 0 0 / 0.18)',
    maxWidth: 'min(30rem, 92vw)',
  },
  '.cm-about, .cm-completionInfo': {
    padding: '0.5rem 0.75rem !important',
    maxWidth: '24rem !important',
    fontFamily: 'var(--font)',
    lineHeight: '1.45',
    whiteSpace: 'pre-line',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {fontFamily: 'inherit', maxHeight: '16rem'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {padding: '0.2rem 0.6rem', lineHeight: '1.5'},
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--action)',
    color: 'var(--action-contrast)',
  },
  '.cm-completionDetail': {fontStyle: 'normal', opacity: '1', color: 'var(--muted)', fontFamily: 'var(--font)'},
  'li[aria-selected] .cm-completionDetail': {color: 'inherit'},
  '.cm-completionMatchedText': {textDecoration: 'none', fontWeight: '700'},
  '.cm-snippetField': {backgroundColor: 'var(--selection)'},
});

const code = HighlightStyle.define([
  {tag: tags.propertyName, color: 'var(--code-name)'},
  {tag: tags.string, color: 'var(--code-text)'},
  {tag: [tags.number, tags.bool, tags.null], color: 'var(--code-value)'},
  {tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--muted)'},
]);

export const look: Extension = [surface, syntaxHighlighting(code)];
