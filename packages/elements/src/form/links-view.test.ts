import {expect} from '@open-wc/testing';
import {nothing, render} from 'lit';
import type {FormView} from '../form-view.ts';
import {linksView} from './links-view.ts';

const profileUrl = 'https://town.example/forms/town.json';
const view = {word: (key: string) => key} as unknown as FormView;
const profileWith = (privacy: string) => ({ars: '010020000000', name: 'Musterstadt', endpoint: '/', links: {privacy}});

describe('the notes below a form', () => {
  for (const [link, address] of [
    ['https://town.example/datenschutz', 'https://town.example/datenschutz'],
    ['/datenschutz', 'https://town.example/datenschutz'],
    ['datenschutz', 'https://town.example/forms/datenschutz'],
    ['mailto:amt@town.example', 'mailto:amt@town.example'],
  ] as const) {
    it(`lead from ${link} to ${address}`, () => {
      const page = document.createElement('div');
      render(linksView(profileWith(link), profileUrl, view), page);
      expect(page.querySelector('a')!.getAttribute('href')).to.equal(address);
    });
  }

  for (const link of ['', 'javascript:alert(1)', 'data:text/html,x', 'https://[', 'blob:x']) {
    it(`leave out "${link}"`, () => expect(linksView(profileWith(link), profileUrl, view)).to.equal(nothing));
  }

  it('are not there without a profile', () => expect(linksView(undefined, profileUrl, view)).to.equal(nothing));
});
