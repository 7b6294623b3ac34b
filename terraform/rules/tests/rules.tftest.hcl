# The good plan passes all rules. Each other plan violates one rule and passes the others.

run "a_good_plan_passes" {
  command = plan

  variables { plan = "tests/plans/good.json" }
}

run "a_file_that_is_not_a_plan_is_refused" {
  command = plan

  variables { plan = "versions.tf" }

  expect_failures = [var.plan]
}

run "every_resource_is_tagged" {
  command = plan

  variables { plan = "tests/plans/every_resource_is_tagged.json" }

  expect_failures = [output.every_resource_is_tagged]
}

run "databases_are_encrypted" {
  command = plan

  variables { plan = "tests/plans/databases_are_encrypted.json" }

  expect_failures = [output.databases_are_encrypted]
}

run "replicas_are_encrypted" {
  command = plan

  variables { plan = "tests/plans/replicas_are_encrypted.json" }

  expect_failures = [output.databases_are_encrypted]
}

run "logs_are_encrypted" {
  command = plan

  variables { plan = "tests/plans/logs_are_encrypted.json" }

  expect_failures = [output.logs_are_encrypted]
}

run "disks_are_encrypted" {
  command = plan

  variables { plan = "tests/plans/disks_are_encrypted.json" }

  expect_failures = [output.disks_are_encrypted]
}

run "kubernetes_secrets_are_encrypted" {
  command = plan

  variables { plan = "tests/plans/kubernetes_secrets_are_encrypted.json" }

  expect_failures = [output.kubernetes_secrets_are_encrypted]
}

run "secrets_are_encrypted" {
  command = plan

  variables { plan = "tests/plans/secrets_are_encrypted.json" }

  expect_failures = [output.secrets_are_encrypted]
}

run "buckets_are_encrypted" {
  command = plan

  variables { plan = "tests/plans/buckets_are_encrypted.json" }

  expect_failures = [output.buckets_are_encrypted]
}

run "keys_rotate" {
  command = plan

  variables { plan = "tests/plans/keys_rotate.json" }

  expect_failures = [output.keys_rotate]
}

run "databases_are_private" {
  command = plan

  variables { plan = "tests/plans/databases_are_private.json" }

  expect_failures = [output.databases_are_private]
}

run "databases_are_in_their_tier" {
  command = plan

  variables { plan = "tests/plans/databases_are_in_their_tier.json" }

  expect_failures = [output.databases_are_in_their_tier]
}

run "databases_have_a_security_group" {
  command = plan

  variables { plan = "tests/plans/databases_have_a_security_group.json" }

  expect_failures = [output.databases_are_in_their_tier]
}

run "subnets_give_no_public_addresses" {
  command = plan

  variables { plan = "tests/plans/subnets_give_no_public_addresses.json" }

  expect_failures = [output.subnets_give_no_public_addresses]
}

run "security_groups_let_nobody_in_from_everywhere" {
  command = plan

  variables { plan = "tests/plans/security_groups_let_nobody_in_from_everywhere.json" }

  expect_failures = [output.security_groups_let_nobody_in_from_everywhere]
}

run "clusters_are_private" {
  command = plan

  variables { plan = "tests/plans/clusters_are_private.json" }

  expect_failures = [output.clusters_are_private]
}

run "clusters_are_closed_to_half_the_internet" {
  command = plan

  variables { plan = "tests/plans/clusters_are_closed_to_half_the_internet.json" }

  expect_failures = [output.clusters_are_private]
}

run "buckets_are_private" {
  command = plan

  variables { plan = "tests/plans/buckets_are_private.json" }

  expect_failures = [output.buckets_are_private]
}

run "nodes_keep_their_credentials" {
  command = plan

  variables { plan = "tests/plans/nodes_keep_their_credentials.json" }

  expect_failures = [output.nodes_keep_their_credentials]
}

run "nodes_are_from_our_template" {
  command = plan

  variables { plan = "tests/plans/nodes_are_from_our_template.json" }

  expect_failures = [output.nodes_are_from_our_template]
}

run "databases_are_protected" {
  command = plan

  variables { plan = "tests/plans/databases_are_protected.json" }

  expect_failures = [output.databases_are_protected]
}

run "databases_have_a_standby" {
  command = plan

  variables { plan = "tests/plans/databases_have_a_standby.json" }

  expect_failures = [output.databases_have_a_standby]
}

run "databases_speak_tls" {
  command = plan

  variables { plan = "tests/plans/databases_speak_tls.json" }

  expect_failures = [output.databases_speak_tls]
}

run "databases_have_parameters" {
  command = plan

  variables { plan = "tests/plans/databases_have_parameters.json" }

  expect_failures = [output.databases_speak_tls]
}

run "databases_are_watched" {
  command = plan

  variables { plan = "tests/plans/databases_are_watched.json" }

  expect_failures = [output.databases_are_watched]
}

run "logs_end" {
  command = plan

  variables { plan = "tests/plans/logs_end.json" }

  expect_failures = [output.logs_end]
}

run "control_planes_log" {
  command = plan

  variables { plan = "tests/plans/control_planes_log.json" }

  expect_failures = [output.control_planes_log]
}

run "cluster_rights_are_named" {
  command = plan

  variables { plan = "tests/plans/cluster_rights_are_named.json" }

  expect_failures = [output.cluster_rights_are_named]
}

run "no_secret_is_in_the_state" {
  command = plan

  variables { plan = "tests/plans/no_secret_is_in_the_state.json" }

  expect_failures = [output.no_secret_is_in_the_state]
}

run "no_policy_is_public" {
  command = plan

  variables { plan = "tests/plans/no_policy_is_public.json" }

  expect_failures = [output.no_policy_is_public]
}

run "no_role_may_do_everything" {
  command = plan

  variables { plan = "tests/plans/no_role_may_do_everything.json" }

  expect_failures = [output.no_role_may_do_everything]
}

run "no_pod_of_farthing_calls_aws" {
  command = plan

  variables { plan = "tests/plans/no_pod_of_farthing_calls_aws.json" }

  expect_failures = [output.no_pod_of_farthing_calls_aws]
}

run "pod_roles_are_for_one_service_account" {
  command = plan

  variables { plan = "tests/plans/pod_roles_are_for_one_service_account.json" }

  expect_failures = [output.pod_roles_are_for_one_service_account]
}
