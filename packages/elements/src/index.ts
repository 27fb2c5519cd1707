/** The public interface of `@ozg-forms/elements`. Importing it registers nothing; `./define` does. */
export type {OzgFormEvents} from './events.ts';
export {OzgCatalog} from './catalog/ozg-catalog.ts';
export {OzgForm} from './form/ozg-form.ts';
export {registerWidget} from './field/widgets.ts';
export {makeOf, type NativeControl} from './field/native-control.ts';
export type {Field, LazyWidget, Widget} from './field/widget.ts';
