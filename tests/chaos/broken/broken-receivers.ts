/**
 * Five receivers that break one promise each, as people really build them. `ozg-forms check-endpoint` has to find
 * every one. A further one is a file here, and a line.
 */
import type {TestContext} from 'node:test';
import {acknowledgesBeforeCommit} from './acknowledges-before-commit.ts';
import {doublesOnRetry} from './doubles-on-retry.ts';
import {flipsAByte} from './flips-a-byte.ts';
import {forgetsAnAttachment} from './forgets-an-attachment.ts';
import {servesUploads} from './serves-uploads.ts';

export interface BrokenReceiver {
  readonly name: string;
  /** A part of the promise that is broken. */
  readonly breaks: RegExp;
  /** Starts it on settings of a sound receiver. Returns the address of its endpoint. */
  readonly start: (t: TestContext, environment: Record<string, string>) => Promise<string>;
}

export const brokenReceivers: readonly BrokenReceiver[] = [
  doublesOnRetry,
  acknowledgesBeforeCommit,
  flipsAByte,
  forgetsAnAttachment,
  servesUploads,
];
