/// What the Kubernetes manifests must hold to: each overlay and each combination of components, as
/// kubectl renders it, put to every rule; and for each rule, what it must refuse.
@NullMarked
package farthing.kubernetes;

import org.jspecify.annotations.NullMarked;
