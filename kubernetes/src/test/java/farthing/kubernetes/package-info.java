/// Tests of the Kubernetes manifests. They render each overlay and each combination of components
/// with kubectl and check every rule. They also check that each rule refuses the changes that break
/// it.
@NullMarked
package farthing.kubernetes;

import org.jspecify.annotations.NullMarked;
