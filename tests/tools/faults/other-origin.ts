it('opens a window elsewhere', async () => {
  window.open('http://elsewhere.localhost:1/');
  await new Promise((settle) => setTimeout(settle, 300));
});
