/** Every widget: on a phone in the state with most in it, at a desk in all of them. */
import type {Town} from '../../e2e/support/town.ts';
import type {Camera} from '../camera.ts';

export async function shootWidgets(camera: Camera, {town}: Town): Promise<void> {
  await camera.play(async (page) => {
    await page.goto(`${town}/widgets${page.viewportSize()!.width < 600 ? '?state=wrong' : ''}`);
    await page.locator('main[aria-busy=false]').waitFor();
    await page.waitForLoadState('networkidle');
    for (const widget of await page.locator('.widget').all()) {
      await camera.shoot(`widget-${await widget.getAttribute('data-widget')}`, widget);
    }
  });
}
