import { freshStore } from '../support/store.ts';
import { storeContract } from './store-contract.ts';

storeContract('SQLite', () => freshStore());
