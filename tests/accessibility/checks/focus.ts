/** Walks through the page by Tab: order, and whether one sees where one is. */
import type {Page} from 'playwright-core';
import type {Finding} from '../finding.ts';

interface Stop {
  readonly index: number;
  readonly place: string;
  readonly what: string;
  readonly hasRing: boolean;
}

/** More stops than the page can have: then the focus is trapped. */
const maxStops = 3_000;

/** 2.4.3 and 2.4.7: the focus goes through the page in the order of reading, visibly, and leaves it. */
export async function checkFocusOrder(page: Page): Promise<Finding> {
  await page.evaluate(() => {
    const order: Element[] = [];
    const visit = (node: Element) => {
      order.push(node);
      for (const child of node.shadowRoot?.children ?? []) visit(child);
      for (const child of node.children) visit(child);
    };
    visit(document.body);
    const kept = globalThis as {readingOrder?: Map<Element, number>};
    kept.readingOrder = new Map(order.map((element, at) => [element, at]));
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const stops: Stop[] = [];
  const faults: string[] = [];
  for (let count = 0; ; count++) {
    if (count > maxStops)
      return {checked: stops.length, faults: [`The focus does not leave the page: ${stops.at(-1)?.what}.`]};
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | undefined => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body || element === document.documentElement) return undefined;
      const root = element.getRootNode() as ShadowRoot;
      const ringOf = (one: Element) => {
        const {outlineStyle, outlineWidth} = getComputedStyle(one);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      };
      // A control may lie unseen over what stands for it, which then has the ring.
      const neighbours = [element, ...(element.parentElement?.children ?? [])];
      return {
        index: (globalThis as {readingOrder?: Map<Element, number>}).readingOrder?.get(element) ?? -1,
        place: (root.host?.closest('section')?.getAttribute('aria-label') ?? root.host?.localName) || 'page',
        what: `<${element.localName}> ${element.id}`,
        hasRing: ringOf(element) || neighbours.some(ringOf),
      };
    });
    const last = stops.at(-1);
    if (
      !stop ||
      (last && stop.index <= stops[0]!.index && stop.index >= 0 && stops.length > 1 && stop.index < last.index)
    )
      break;
    if (last && stop.index >= 0 && stop.index < last.index) faults.push(`${stop.place}: ${stop.what} comes too late.`);
    if (stop.place !== 'page' && !stop.hasRing) faults.push(`${stop.place}: ${stop.what} does not show the focus.`);
    stops.push(stop);
  }
  return {checked: stops.length, faults};
}
