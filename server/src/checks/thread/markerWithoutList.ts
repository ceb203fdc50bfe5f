/** A marker in a report that has no list of recommendations for it to refer to. */

import type { Check } from '../diagnostic';
import { messages } from '../messages';

export const markerWithoutList: Check = {
  code: 'marker-without-list',
  severity: 'warning',
  title: 'Marker in a report without recommendations',
  explain: 'Reports a marker in a report that has no list of recommendations.',
  run: (report) =>
    report.lists.length > 0
      ? []
      : report.markers.map(({ range }) => ({ range, message: messages.markerWithoutList(), related: [] })),
};
