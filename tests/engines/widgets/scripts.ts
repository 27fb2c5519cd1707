/**
 * What a person without a mouse does with each widget, key by key: gives an answer where one is wrong or missing,
 * gives another one, and takes it back. Plain data.
 */

import type {EngineName} from '../../tools/engines/engine.ts';

/** A key in angle brackets; `@` and the beginning of the name of a control to go to by Tab; `#file`; else a text. */
export type Keys = readonly string[];

export interface WidgetScript {
  /** Name of the example whose faulty state is begun with. */
  readonly example: string;
  readonly fill: Keys;
  readonly answer: unknown;
  readonly change?: Keys;
  readonly changed?: unknown;
  /** Left out where an answer can only be replaced, as with radio buttons. */
  readonly clear?: Keys;
  /** What remains; nothing unless given. */
  readonly cleared?: unknown;
  /** Other keys for the same, where an engine's native control has them. */
  readonly differsIn?: Partial<Record<EngineName, {readonly fill: Keys}>>;
}

const anew = ['<Control+a>'] as const;
const empty = ['<Control+a>', '<Delete>'] as const;

const line = (example: string, [typed, answer]: [string, unknown], [other, changed]: [string, unknown]) => ({
  example,
  fill: [...anew, typed],
  answer,
  change: [...anew, other],
  changed,
  clear: empty,
});

export const widgetScripts: readonly WidgetScript[] = [
  line('text', ['Ada', 'Ada'], ['Ada Maria', 'Ada Maria']),
  line('number', ['82,5', 82.5], ['1.200', 1200]),
  line('email', ['ada@beispiel.de', 'ada@beispiel.de'], ['a.l@beispiel.de', 'a.l@beispiel.de']),
  line('tel', ['0431 901-0', '0431 901-0'], ['0431 901-1', '0431 901-1']),
  line('url', ['https://beispiel.de', 'https://beispiel.de'], ['https://beispiel.de/a', 'https://beispiel.de/a']),
  line(
    'iban',
    ['de02 1203 0000 0000 2020 51', 'DE02120300000000202051'],
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ),
  {
    example: 'money',
    fill: ['@Monatliche', ...anew, '1.234,50'],
    answer: 123_450,
    change: [...anew, '12'],
    changed: 1200,
    clear: empty,
  },
  line('sensitive', ['86095742719', '86095742719'], ['47036892816', '47036892816']),
  {
    example: 'textarea',
    fill: ['eins', '<Enter>', 'zwei'],
    answer: 'eins\nzwei',
    change: ['<Backspace>', 'g'],
    changed: 'eins\nzweg',
    clear: empty,
  },
  {
    example: 'date',
    fill: [...anew, '3', '<Tab>', ...anew, '7', '<Tab>', ...anew, '1984'],
    answer: '1984-07-03',
    change: [...anew, '1985'],
    changed: '1985-07-03',
    clear: [...empty, '<Shift+Tab>', ...empty, '<Shift+Tab>', ...empty],
  },
  {
    example: 'date-picker',
    // The browser asks for day and month in its own order.
    fill: ['12122027'],
    // WebKit's goes on to the next part by Tab alone.
    differsIn: {webkit: {fill: ['12', '<Tab>', '12', '<Tab>', '2027']}},
    answer: '2027-12-12',
    change: ['<Shift+Tab>', '<ArrowUp>'],
    changed: /^2027-(?!12-12)/,
    clear: ['<Backspace>', '<Shift+Tab>', '<Backspace>', '<Tab>', '<Tab>', '<Backspace>'],
  },
  {
    example: 'month',
    fill: [...anew, '7', '<Tab>', ...anew, '2026'],
    answer: '2026-07',
    change: ['<Shift+Tab>', ...anew, '12'],
    changed: '2026-12',
    clear: [...empty, '<Tab>', ...empty],
  },
  line('time', ['14:30', '14:30:00Z'], ['9:05', '09:05:00Z']),
  {
    example: 'date-time',
    fill: [...anew, '3', '<Tab>', ...anew, '7', '<Tab>', ...anew, '2026', '<Tab>', '14:30'],
    answer: /^2026-07-03T1\d:30:00/,
    change: [...anew, '14:45'],
    changed: /^2026-07-03T1\d:45:00/,
    clear: [...empty, ...Array.from({length: 3}, () => ['<Shift+Tab>', ...empty]).flat()],
  },
  {example: 'radio', fill: ['<Space>'], answer: 'lastschrift', change: ['<ArrowDown>'], changed: 'ueberweisung'},
  {example: 'scale', fill: ['<Space>'], answer: 1, change: ['<ArrowRight>', '<ArrowRight>'], changed: 3},
  {
    example: 'select',
    fill: ['Ga'],
    answer: 'Gaarden',
    change: ['<ArrowDown>'],
    changed: 'Hassee',
    clear: ['<Home>'],
  },
  {
    example: 'combobox',
    fill: [...anew, 'Müllerei, Gruppe 1', '<ArrowDown>', '<Enter>'],
    answer: '5',
    change: [...anew, 'Fleischerei, Gruppe 2', '<ArrowDown>', '<Enter>'],
    changed: '9',
    clear: empty,
  },
  {example: 'declaration', fill: ['<Space>'], answer: true, clear: ['<Space>']},
  {
    example: 'checkboxes',
    fill: ['<Space>'],
    answer: ['di'],
    change: ['<Tab>', '<Space>'],
    changed: ['di', 'do'],
    clear: ['<Space>', '<Shift+Tab>', '<Space>'],
    cleared: [],
  },
  {example: 'file', fill: ['#file'], answer: /^data:image\/gif;/, clear: ['@bild.gif', '<Enter>']},
  {
    example: 'table',
    fill: ['Miete', '<Tab>', '450', '<Tab>', '<Space>'],
    answer: [{what: 'Miete', cents: 450, paid: true}],
    change: ['<Shift+Tab>', ...anew, '500'],
    changed: [{what: 'Miete', cents: 500, paid: true}],
  },
  {
    example: 'address',
    fill: ['<Tab>', 'Am Markt', '<Tab>', '5 a', '<Tab>', '24103', '<Tab>', 'Kiel'],
    answer: {country: 'DE', street: 'Am Markt', houseNumber: '5 a', postalCode: '24103', locality: 'Kiel'},
    change: [...anew, 'Lübeck'],
    changed: {country: 'DE', street: 'Am Markt', houseNumber: '5 a', postalCode: '24103', locality: 'Lübeck'},
  },
  {
    example: 'period',
    fill: ['1', '<Tab>', '2', '<Tab>', '2026'],
    answer: {from: '2026-02-01'},
    change: ['<Tab>', '14', '<Tab>', '2', '<Tab>', '2026'],
    changed: {from: '2026-02-01', to: '2026-02-14'},
  },
];

/** Widgets that whole applications answer by keyboard, with a receiver behind them: the dog tax, and the guest card. */
export const playedElsewhere: readonly string[] = ['list', 'upload'];
