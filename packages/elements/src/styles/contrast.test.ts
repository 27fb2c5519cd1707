import {colorTokens, contrastPairs} from '@ozg-forms/core/definition/color-tokens';
import {expect} from '@open-wc/testing';
import {tokens} from './tokens.ts';

const canvas = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {
  willReadFrequently: true,
})!;

describe('the colours', () => {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  const probe = document.createElement('p');
  root.append(probe);
  root.adoptedStyleSheets = [tokens.styleSheet!];

  before(() => document.body.append(host));
  after(() => host.remove());
  afterEach(() => {
    host.removeAttribute('style');
    document.adoptedStyleSheets = [];
  });

  /** What the eye gets, as the browser paints it. */
  function luminanceOf(token: string): number {
    probe.style.color = `var(--_${token})`;
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
      const share = byte / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Pairs that are too weak, with their contrast. */
  function weak(of = contrastPairs): string[] {
    const lightness = Object.fromEntries(colorTokens.map(({name}) => [name, luminanceOf(name)]));
    return of.flatMap(([front, back, least]) => {
      const [high, low] = [lightness[front]!, lightness[back]!].sort((a, b) => b - a) as [number, number];
      const contrast = (high + 0.05) / (low + 0.05);
      return contrast < least ? [`${front} on ${back}: ${contrast.toFixed(2)}`] : [];
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`of a page that sets none are strong enough (${scheme})`, () => {
      host.style.colorScheme = scheme;
      expect(weak()).to.deep.equal([]);
    });

    for (const theme of ['kern', 'schleswig-holstein', 'plain']) {
      it(`of the theme ${theme} are strong enough (${scheme})`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await (await fetch(`/packages/elements/themes/${theme}.css`)).text());
        document.adoptedStyleSheets = [sheet];
        host.style.colorScheme = scheme;
        expect(weak()).to.deep.equal([]);
      });
    }
  }

  it('of a theme are taken exactly as they are written, also in the dark', async () => {
    for (const theme of ['kern', 'schleswig-holstein', 'plain']) {
      const text = await (await fetch(`/packages/elements/themes/${theme}.css`)).text();
      const written = [...text.matchAll(/--ozg-color-([\w-]+): light-dark\((.+), (.+)\);/g)];
      expect(written).to.have.length.above(9);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
      for (const scheme of ['light', 'dark']) {
        host.style.colorScheme = scheme;
        for (const [, name, light, dark] of written) {
          const shown = luminanceOf(name!);
          host.style.setProperty('--_expected', scheme === 'light' ? light! : dark!);
          expect(shown, `${theme}, ${name!}, ${scheme}`).to.be.closeTo(luminanceOf('expected'), 0.015);
        }
      }
    }
  });

  it('of a town that names one for light pages become readable in the dark, whatever they are', () => {
    host.style.colorScheme = 'dark';
    const faults: string[] = [];
    const ofAction = contrastPairs.filter((pair) => pair.includes('action'));
    for (const lightness of [0.15, 0.35, 0.55, 0.75, 0.95]) {
      for (const chroma of [0, 0.1, 0.2, 0.35]) {
        for (let hue = 0; hue < 360; hue += 30) {
          const color = `oklch(${lightness} ${chroma} ${hue})`;
          host.style.setProperty('--ozg-color-action', color);
          faults.push(...weak(ofAction).map((fault) => `${color}: ${fault}`));
        }
      }
    }
    expect(faults).to.deep.equal([]);
  });

  it('of a town whose whole palette is for light pages become readable in the dark', () => {
    host.style.colorScheme = 'dark';
    for (const {name, light} of colorTokens) host.style.setProperty(`--ozg-color-${name}`, light);
    expect(weak()).to.deep.equal([]);
    host.style.setProperty('--ozg-color-surface', '#fffdf7');
    host.style.setProperty('--ozg-color-raised', '#f7e9d0');
    host.style.setProperty('--ozg-color-action', '#7a1f3d');
    expect(weak()).to.deep.equal([]);
  });

  it('stay what the town named on a light page', () => {
    host.style.colorScheme = 'light';
    host.style.setProperty('--ozg-color-action', '#7a1f3d');
    probe.style.color = 'var(--_action)';
    expect(getComputedStyle(probe).color).to.equal('rgb(122, 31, 61)');
  });

  it("are KERN's on a page that has its tokens", () => {
    host.style.setProperty('--kern-color-action-default', 'oklch(42.84% 0.1689 265.02)');
    probe.style.color = 'var(--_action)';
    expect(getComputedStyle(probe).color).to.equal('oklch(0.4284 0.1689 265.02)');
    host.style.setProperty('--ozg-color-action', '#123456');
    expect(getComputedStyle(probe).color).to.equal('rgb(18, 52, 86)');
  });
});
