/** Small helpers for the properties of Word's XML: values, switches, numbers. */

import { findChild, type XmlElement } from '../xml/parse';

/** The value of `<w:name w:val="…"/>` among an element's children; undefined when it is not there. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return findChild(element, name)?.attributes.get('w:val');
}

/** The same as a whole number; undefined for anything else. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return toNumber(valueOf(element, name));
}

export function toNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether a switch such as `<w:b/>` is on; undefined when it is not there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = findChild(element, name);
  return found && !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '');
}
