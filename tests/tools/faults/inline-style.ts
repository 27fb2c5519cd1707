it('sets a style attribute', () => document.body.setAttribute('style', 'color: red'));
