/** How a person uses a control: a few movements, by mouse or by keyboard alone. */
import type {Locator} from 'playwright-core';

export interface Hand {
  /** Puts a text in place of what stands there. */
  type(control: Locator, text: string): Promise<void>;
  /** Ticks a box or chooses a radio button; takes the tick away. */
  tick(control: Locator, isTicked: boolean): Promise<void>;
  /** Finds an option among many by typing its whole name. */
  search(control: Locator, option: string): Promise<void>;
  press(button: Locator): Promise<void>;
}

/** Quick: the whole text comes at once, as if pasted. */
export const byMouse: Hand = {
  type: (control, text) => control.fill(text),
  tick: (control, isTicked) => control.setChecked(isTicked),
  async search(control, option) {
    await control.fill(option);
    await control.page().getByRole('option', {name: option, exact: true}).click();
  },
  press: (button) => button.click(),
};

/** Every character is a key of its own, and nothing is clicked. */
export const byKeys: Hand = {
  async type(control, text) {
    await control.press('ControlOrMeta+a');
    await control.press('Delete');
    await control.pressSequentially(text);
    await control.press('Tab');
  },
  async tick(control, isTicked) {
    if ((await control.isChecked()) !== isTicked) await control.press('Space');
  },
  async search(control, option) {
    await control.press('ControlOrMeta+a');
    await control.pressSequentially(option);
    await control.page().getByRole('option', {name: option, exact: true}).waitFor();
    for (let step = 0; step < maxSteps && (await activeOption(control)) !== option; step++)
      await control.press('ArrowDown');
    await control.press('Enter');
  },
  press: (button) => button.press('Enter'),
};

/** More options than are ever left after a whole name was typed. */
const maxSteps = 20;

function activeOption(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const id = element.getAttribute('aria-activedescendant') ?? '';
    return (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent.trim() ?? '';
  });
}
