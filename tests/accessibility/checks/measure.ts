/** What is measured on the page as it is laid out: sizes of targets, sideways scrolling, text that is cut off, motion. */
import type {Page} from 'playwright-core';
import type {Finding} from '../finding.ts';

/** WCAG 2.2, 2.5.8: whatever is pressed is at least 24 by 24 CSS pixels, or its label is. */
export function checkTargets(page: Page): Promise<Finding> {
  return page.evaluate(() => {
    const faults: string[] = [];
    let checked = 0;
    const roots = [...document.querySelectorAll('[data-example], ozg-form, ozg-catalog')].flatMap((host) =>
      host.shadowRoot ? [host.shadowRoot] : [],
    );
    for (const root of roots) {
      const place = (root.host.closest('section') ?? root.host).getAttribute('aria-label') ?? 'form';
      for (const target of root.querySelectorAll<HTMLElement>(
        'a, button, input, select, summary, textarea, [role=option]',
      )) {
        const {width, height} = target.getBoundingClientRect();
        const isShown = target.checkVisibility({visibilityProperty: true, opacityProperty: false});
        // A link within a sentence is as high as its line.
        if (!isShown || width === 0 || (target.localName === 'a' && target.closest('p'))) continue;
        checked++;
        const isLarge = (box: DOMRect) => box.width >= 24 && box.height >= 24;
        const boxes = [target, ...((target as HTMLInputElement).labels ?? [])].map((one) =>
          one.getBoundingClientRect(),
        );
        if (!boxes.some(isLarge)) {
          faults.push(`${place}: <${target.localName}> is ${Math.round(width)} × ${Math.round(height)}.`);
        }
      }
    }
    return {checked, faults};
  });
}

/** 1.4.10: nothing makes the page wider than the window; nothing inside of a question sticks out. */
export function checkReflow(page: Page): Promise<Finding> {
  return page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`The page is ${scrollWidth} wide in a window of ${clientWidth}.`] : [];
    const hosts = [...document.querySelectorAll<HTMLElement>('[data-example], ozg-form, ozg-catalog')];
    for (const host of hosts) {
      // Quiet buttons reach that far into the margin, so that their words stand in line.
      const margin = 11;
      const right = host.getBoundingClientRect().right + margin;
      const left = host.getBoundingClientRect().left - margin;
      const all = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
      const out = all.find((element) => {
        if (element.closest('.visually-hidden, canvas') || getComputedStyle(element).position === 'absolute')
          return false;
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > right || box.left < left);
      });
      const place = host.closest('section')?.getAttribute('aria-label') ?? 'form';
      if (out) faults.push(`${place}: <${out.localName} class="${out.className}"> sticks out.`);
    }
    return {checked: hosts.length, faults};
  });
}

/** 1.4.12: with the distances of the criterion no text is cut off or lies over other text. */
export function checkTextSpacing(page: Page): Promise<Finding> {
  return page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    );
    const faults: string[] = [];
    let checked = 0;
    const hosts = [...document.querySelectorAll<HTMLElement>('[data-example], ozg-form, ozg-catalog')];
    for (const host of hosts) host.shadowRoot!.adoptedStyleSheets = [...host.shadowRoot!.adoptedStyleSheets, sheet];
    await new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)));
    for (const host of hosts) {
      const place = host.closest('section')?.getAttribute('aria-label') ?? 'form';
      for (const element of host.shadowRoot!.querySelectorAll<HTMLElement>(
        'label, legend, p, button, summary, dt, dd, li, a',
      )) {
        if (!element.checkVisibility() || getComputedStyle(element).clipPath === 'inset(50%)') continue;
        checked++;
        const {overflowX, overflowY} = getComputedStyle(element);
        const isCut =
          (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
        const isOut = element.localName === 'button' && element.scrollWidth > element.clientWidth + 1;
        if (isCut || isOut)
          faults.push(`${place}: <${element.localName}> "${element.textContent.trim().slice(0, 40)}" is cut off.`);
      }
      host.shadowRoot!.adoptedStyleSheets = host.shadowRoot!.adoptedStyleSheets.filter((other) => other !== sheet);
    }
    return {checked, faults};
  });
}

/** With less motion asked for, nothing moves by itself, and nothing glides. */
export function checkMotion(page: Page): Promise<Finding> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('[data-example], ozg-form, ozg-catalog')].flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []),
    ]);
    const faults = elements
      .filter((element) => {
        const {transitionDuration, animationName} = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0.01);
      })
      .map((element) => `<${element.localName} class="${element.className}"> moves.`);
    return {checked: elements.length, faults};
  });
}

/** Forced colours: each control keeps an edge, for backgrounds are gone. */
export function checkForcedColors(page: Page): Promise<Finding> {
  return page.evaluate(() => {
    const faults: string[] = [];
    let checked = 0;
    for (const host of document.querySelectorAll<HTMLElement>('[data-example], ozg-form, ozg-catalog')) {
      const place = host.closest('section')?.getAttribute('aria-label') ?? 'form';
      for (const control of host.shadowRoot!.querySelectorAll<HTMLElement>(
        '.control, .button:not(.quiet), .choice input',
      )) {
        if (!control.checkVisibility()) continue;
        checked++;
        const {borderTopStyle, borderBottomStyle, borderBottomWidth, appearance, borderBottomColor, backgroundColor} =
          getComputedStyle(control);
        const isNative = appearance !== 'none' && control.matches('[type=radio], [type=checkbox]');
        const hasEdge =
          borderTopStyle !== 'none' &&
          borderBottomStyle !== 'none' &&
          parseFloat(borderBottomWidth) >= 1 &&
          borderBottomColor !== backgroundColor;
        if (!isNative && !hasEdge)
          faults.push(`${place}: <${control.localName} class="${control.className}"> has no edge.`);
      }
    }
    return {checked, faults};
  });
}
