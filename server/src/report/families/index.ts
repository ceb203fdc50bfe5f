/** All report families that come with the product. Adding one is adding its table here. */

import type { Family } from '../family';
import { areaSend } from './areaSend';
import { general } from './general';
import { jtai2016, jtai2022 } from './jointTargeted';
import { focusedVisit, ilacs2018, ilacs2023, ilacs2026, monitoringVisit } from './localAuthorityServices';
import { lookedAfter2013, progress2009 } from './lookedAfter';
import { lscbReview, sif2013, sif2014, sif2015, sifReinspection } from './singleInspection';

export const builtInFamilies: readonly Family[] = [
  sif2015,
  sifReinspection,
  sif2014,
  sif2013,
  lscbReview,
  ilacs2018,
  ilacs2023,
  ilacs2026,
  focusedVisit,
  monitoringVisit,
  jtai2016,
  jtai2022,
  areaSend,
  lookedAfter2013,
  progress2009,
  general,
];
