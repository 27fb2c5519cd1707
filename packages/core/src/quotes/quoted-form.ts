/** Everything that forms need whose texts quote earlier answers: loaded with the first such form. */
export {createQuoting} from './quotes.ts';
export {tellIn} from './tell.ts';
