import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/**
 * Style sheets are shipped as they are written: for older browsers the minifier would turn `light-dark()` into a form that
 * follows only the operating system, not the colour scheme that a person chose. Aura needs browsers of this age as well.
 */
const customConfig: UserConfigFn = () => ({
  build: { cssTarget: ['chrome123', 'firefox128', 'safari17.5'] },
});

export default overrideVaadinConfig(customConfig);
