import { type Instrument, instrumentNames, instruments } from '../../letter/instrument.ts';

/** 文书种类 by its name in the store; undefined for what is none. */
export function findInstrument(name: string): Instrument | undefined {
  return instrumentNames.find((one) => one === name);
}

/** 文书的名称, as it is without an organ's own title. */
export function titleOf(name: string): string {
  const instrument = findInstrument(name);
  return instrument ? instruments[instrument].title : name;
}
