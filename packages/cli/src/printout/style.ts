/** How the page looks on a screen and on paper. Its hash stands in the policy of the page. */
export const style = `
:root { font: 11pt/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7em; } h2 { font-size: 1.35em; margin-top: 2.2em; border-bottom: 2px solid; }
h3 { font-size: 1.1em; margin: 1.6em 0 .3em; } h4 { margin: 0 0 .3em; font-size: 1em; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
.question { border: 1px solid #888; border-radius: 4px; padding: .6rem .8rem; margin: .5rem 0; break-inside: avoid; }
.section { border-width: 0 0 0 4px; border-radius: 0; }
.depth-1 { margin-inline-start: 1.2rem; } .depth-2 { margin-inline-start: 2.4rem; }
.depth-3, .depth-4, .depth-5 { margin-inline-start: 3.6rem; }
p { margin: .25em 0; } .place { color: #555; }
.condition { border-inline-start: 3px solid #8a5a00; padding-inline-start: .6rem; }
table { border-collapse: collapse; width: 100%; margin: .4em 0; }
th, td { border: 1px solid #bbb; padding: .25em .5em; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f2f2f2; font-weight: 600; hyphens: auto; } tbody th, thead td { width: min(9rem, 28%); overflow-wrap: anywhere; }
.texts { table-layout: fixed; }
td { white-space: pre-line; hyphens: auto; } thead td { border: 0; }
dl { display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: .2em 1em; }
dd { margin: 0; overflow-wrap: anywhere; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; }
  h2 { break-after: avoid; } h3, h4 { break-after: avoid; } tr { break-inside: avoid; }
  .page { break-before: page; } .page:first-of-type { break-before: auto; }
  @page { margin: 18mm 16mm; @bottom-right { content: counter(page) ' / ' counter(pages); } }
}
`;
