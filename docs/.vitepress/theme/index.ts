/** VitePress's theme in the colours of the project, with the fonts of the reader's own machine. */
import Theme from 'vitepress/theme-without-fonts';
import './style.css';

export default Theme;
