/** The element that has the focus, through shadow roots. Runs in a page: knows nothing of this module. */
export function activeElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
