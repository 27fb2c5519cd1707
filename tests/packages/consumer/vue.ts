/** A portal in Vue. */
import '@ozg-forms/elements/catalog/define';
import '@ozg-forms/elements/define';
import {createApp} from 'vue';
import App from './App.vue';

createApp(App).mount('#page');
