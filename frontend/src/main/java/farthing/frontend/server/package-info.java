/// What all pages share: layout, user, cookies, forms, errors.
@NullMarked
package farthing.frontend.server;

import org.jspecify.annotations.NullMarked;
