/**
 * Runs in every measured page before anything else: takes times where they happen.
 *
 * All times are milliseconds. "Painted" is the first task after the frame that shows a change;
 * the bench's browser draws frames as fast as it can, so that waiting for the screen is no part of it.
 */
(() => {
  const frame = () => new Promise((settle) => requestAnimationFrame(settle));
  // Asked for while a frame is about to be drawn, this is the first task once it is.
  const drawn = () =>
    new Promise((settle) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = settle;
      port2.postMessage(undefined);
    });

  const bench = {
    violations: 0,
    /** When the form could be filled in, since the page was asked for. */
    shown: undefined,
    result: undefined,

    /** From the text of a form to its second frame. */
    async render(text) {
      // In a task of the page itself, which is held to the policy.
      await new Promise((settle) => setTimeout(settle));
      const start = performance.now();
      await globalThis.contestant.mount(text);
      await frame();
      await frame();
      return performance.now() - start;
    },

    /** From `first`, an event that is about to come, to the frame that shows what `second` set off. */
    arm(first, second, isDone) {
      bench.result = new Promise((settle) => {
        let start = 0;
        addEventListener(first, () => (start = performance.now()), {capture: true, once: true});
        const look = async () => {
          await frame();
          if (!isDone()) return look();
          await drawn();
          settle(performance.now() - start);
        };
        addEventListener(second, () => void look(), {capture: true, once: true});
      });
    },

    armKey: () => bench.arm('keydown', 'input', () => true),
    armToggle: (section, isShown) =>
      bench.arm('keyup', 'click', () => isVisible(globalThis.contestant.further(section)) === isShown),
    armSend: (count) => bench.arm('keydown', 'click', () => globalThis.contestant.faults() >= count),
  };

  const isVisible = (element) => element?.checkVisibility() === true;

  const noteShown = async () => {
    await frame();
    await drawn();
    bench.shown = performance.now();
  };

  addEventListener('securitypolicyviolation', () => (bench.violations += 1), {capture: true});
  addEventListener('ozg-ready', noteShown, {capture: true, once: true});
  addEventListener('bench-ready', noteShown, {capture: true, once: true});
  globalThis.bench = bench;
})();
