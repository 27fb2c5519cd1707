import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {typingFault} from './typing-fault.ts';

describe('typed text that is no value', () => {
  for (const [kind, typed, fault] of [
    ['date', '3', 'without.month-year'],
    ['date', '3.7', 'without.year'],
    ['date', '3..1984', 'without.month'],
    ['date', '.7.1984', 'without.day'],
    ['date', '.7', 'without.day-year'],
    ['date', '..1984', 'without.day-month'],
    ['date', '3.7.84', 'year'],
    ['date', '31.2.2024', 'unreal'],
    ['date', '1.13.2024', 'unreal'],
    ['date', '٣١.٢.٢٠٢٤', 'unreal'],
    ['date', 'gestern', undefined],
    ['date', '…', undefined],
    ['date-time', '3.7.2026', 'without.time'],
    ['date-time', '3.7 14:30', 'without.year'],
    ['date-time', '31.2.2026 14:30', 'unreal'],
    ['date-time', '3.7.2026 später', undefined],
    ['month', '7', 'without.year'],
    ['month', '/2026', 'without.month'],
    ['month', '7/26', 'year'],
    ['month', '13/2026', undefined],
    ['time', '25:00', 'unreal'],
    ['time', 'mittags', undefined],
    ['money', '12,345', 'decimals'],
    ['money', '1.234,567 €', 'decimals'],
    ['money', 'viel', undefined],
    ['text', 'x', undefined],
    ['constructor', 'x', undefined],
  ] as const) {
    it(`of ${kind} "${typed}": ${fault ?? 'nothing more to say'}`, () =>
      assert.equal(typingFault(kind, typed, 'de'), fault));
  }
});
