# One output per rule. Its value lists the resources that violate the rule; it fails if there are
# any.

output "every_resource_is_tagged" {
  description = "Rule: Application, Environment and ManagedBy must be set on every resource that supports tags."
  value       = local.untagged

  precondition {
    condition     = length(local.untagged) == 0
    error_message = "Application, Environment and ManagedBy must be set on every resource that supports tags: ${join(", ", local.untagged)}"
  }
}

output "databases_are_encrypted" {
  description = "Rule: storage, Performance Insights and the owner's password of a database are encrypted with our key."
  value       = local.unencrypted_databases

  precondition {
    condition     = length(local.unencrypted_databases) == 0
    error_message = "Storage, Performance Insights and the owner's password of a database must be encrypted with our key: ${join(", ", local.unencrypted_databases)}"
  }
}

output "logs_are_encrypted" {
  description = "Rule: log groups are encrypted with our key."
  value       = local.unencrypted_logs

  precondition {
    condition     = length(local.unencrypted_logs) == 0
    error_message = "Log groups must be encrypted with our key: ${join(", ", local.unencrypted_logs)}"
  }
}

output "disks_are_encrypted" {
  description = "Rule: the disks of nodes are encrypted with our key."
  value       = local.unencrypted_disks

  precondition {
    condition     = length(local.unencrypted_disks) == 0
    error_message = "The disks of nodes must be encrypted with our key: ${join(", ", local.unencrypted_disks)}"
  }
}

output "kubernetes_secrets_are_encrypted" {
  description = "Rule: the secrets of a cluster are encrypted with our key."
  value       = local.unencrypted_clusters

  precondition {
    condition     = length(local.unencrypted_clusters) == 0
    error_message = "The secrets of a cluster must be encrypted with our key: ${join(", ", local.unencrypted_clusters)}"
  }
}

output "secrets_are_encrypted" {
  description = "Rule: secrets are encrypted with our key."
  value       = local.unencrypted_secrets

  precondition {
    condition     = length(local.unencrypted_secrets) == 0
    error_message = "Secrets must be encrypted with our key: ${join(", ", local.unencrypted_secrets)}"
  }
}

output "buckets_are_encrypted" {
  description = "Rule: buckets are encrypted with our key."
  value       = local.unencrypted_buckets

  precondition {
    condition     = length(local.unencrypted_buckets) == 0
    error_message = "Buckets must be encrypted with our key: ${join(", ", local.unencrypted_buckets)}"
  }
}

output "keys_rotate" {
  description = "Rule: keys are rotated automatically."
  value       = local.unrotated_keys

  precondition {
    condition     = length(local.unrotated_keys) == 0
    error_message = "Keys must be rotated automatically: ${join(", ", local.unrotated_keys)}"
  }
}

output "databases_are_private" {
  description = "Rule: no database has a public address."
  value       = local.public_databases

  precondition {
    condition     = length(local.public_databases) == 0
    error_message = "A database must not have a public address: ${join(", ", local.public_databases)}"
  }
}

output "databases_are_in_their_tier" {
  description = "Rule: databases are in our subnet groups and security groups."
  value       = local.misplaced_databases

  precondition {
    condition     = length(local.misplaced_databases) == 0
    error_message = "Databases must be in our subnet groups and security groups: ${join(", ", local.misplaced_databases)}"
  }
}

output "subnets_give_no_public_addresses" {
  description = "Rule: no subnet assigns public addresses."
  value       = local.public_subnets

  precondition {
    condition     = length(local.public_subnets) == 0
    error_message = "A subnet must not assign public addresses: ${join(", ", local.public_subnets)}"
  }
}

output "security_groups_let_nobody_in_from_everywhere" {
  description = "Rule: no security group accepts connections from the whole internet, and the default one has no rules."
  value       = local.open_security_groups

  precondition {
    condition     = length(local.open_security_groups) == 0
    error_message = "A security group must not accept connections from the whole internet, and the default one must have no rules: ${join(", ", local.open_security_groups)}"
  }
}

output "clusters_are_private" {
  description = "Rule: a cluster is reachable from its network, and from the internet only for the configured networks."
  value       = local.open_clusters

  precondition {
    condition     = length(local.open_clusters) == 0
    error_message = "A cluster must be reachable from its network, and from the internet only for networks of size /16 or smaller: ${join(", ", local.open_clusters)}"
  }
}

output "buckets_are_private" {
  description = "Rule: public access to buckets is blocked."
  value       = local.public_buckets

  precondition {
    condition     = length(local.public_buckets) == 0
    error_message = "Public access to buckets must be blocked: ${join(", ", local.public_buckets)}"
  }
}

output "nodes_keep_their_credentials" {
  description = "Rule: nodes require IMDSv2 with a hop limit of 1."
  value       = local.lending_nodes

  precondition {
    condition     = length(local.lending_nodes) == 0
    error_message = "Nodes must require IMDSv2 with a hop limit of 1: ${join(", ", local.lending_nodes)}"
  }
}

output "nodes_are_from_our_template" {
  description = "Rule: nodes use our launch template."
  value       = local.untemplated_nodes

  precondition {
    condition     = length(local.untemplated_nodes) == 0
    error_message = "Nodes must use our launch template: ${join(", ", local.untemplated_nodes)}"
  }
}

output "databases_are_protected" {
  description = "Rule: databases have deletion protection, a final snapshot and 7 to 35 days of tagged backups."
  value       = local.unprotected_databases

  precondition {
    condition     = length(local.unprotected_databases) == 0
    error_message = "Databases must have deletion protection, a final snapshot and 7 to 35 days of tagged backups: ${join(", ", local.unprotected_databases)}"
  }
}

output "databases_have_a_standby" {
  description = "Rule: a database has a standby in another zone."
  value       = local.lonely_databases

  precondition {
    condition     = length(local.lonely_databases) == 0
    error_message = "A database must have a standby in another zone: ${join(", ", local.lonely_databases)}"
  }
}

output "databases_speak_tls" {
  description = "Rule: databases use our parameter groups, which reject connections without TLS."
  value       = local.plaintext_databases

  precondition {
    condition     = length(local.plaintext_databases) == 0
    error_message = "Databases must use our parameter groups, which reject connections without TLS: ${join(", ", local.plaintext_databases)}"
  }
}

output "databases_are_watched" {
  description = "Rule: database instances have enhanced monitoring and an explicit certificate authority."
  value       = local.unwatched_databases

  precondition {
    condition     = length(local.unwatched_databases) == 0
    error_message = "Database instances must have enhanced monitoring and an explicit certificate authority: ${join(", ", local.unwatched_databases)}"
  }
}

output "logs_end" {
  description = "Rule: log groups have a retention period of 7 days or more."
  value       = local.endless_logs

  precondition {
    condition     = length(local.endless_logs) == 0
    error_message = "Log groups must have a retention period of 7 days or more: ${join(", ", local.endless_logs)}"
  }
}

output "control_planes_log" {
  description = "Rule: all five control plane logs of a cluster are on."
  value       = local.silent_clusters

  precondition {
    condition     = length(local.silent_clusters) == 0
    error_message = "All five control plane logs of a cluster must be on: ${join(", ", local.silent_clusters)}"
  }
}

output "cluster_rights_are_named" {
  description = "Rule: only access entries give permissions in a cluster; its creator gets none."
  value       = local.careless_clusters

  precondition {
    condition     = length(local.careless_clusters) == 0
    error_message = "Only access entries may give permissions in a cluster; its creator must get none: ${join(", ", local.careless_clusters)}"
  }
}

output "no_secret_is_in_the_state" {
  description = "Rule: Terraform does not set values of secrets or passwords of databases."
  value       = local.kept_secrets

  precondition {
    condition     = length(local.kept_secrets) == 0
    error_message = "Terraform must not set values of secrets or passwords of databases: ${join(", ", local.kept_secrets)}"
  }
}

output "no_policy_is_public" {
  description = "Rule: no policy gives everybody access without a condition."
  value       = local.public_policies

  precondition {
    condition     = length(local.public_policies) == 0
    error_message = "A policy must not give everybody access without a condition: ${join(", ", local.public_policies)}"
  }
}

output "no_role_may_do_everything" {
  description = "Rule: our roles have no action with a wildcard, except for reading load balancers."
  value       = local.boundless_policies

  precondition {
    condition     = length(local.boundless_policies) == 0
    error_message = "Roles must not have an action with a wildcard, except for reading load balancers: ${join(", ", local.boundless_policies)}"
  }
}

output "no_pod_of_farthing_calls_aws" {
  description = "Rule: no service account in the namespace farthing has a role."
  value       = local.calling_pods

  precondition {
    condition     = length(local.calling_pods) == 0
    error_message = "A service account in the namespace farthing must not have a role: ${join(", ", local.calling_pods)}"
  }
}

output "pod_roles_are_for_one_service_account" {
  description = "Rule: a pod role can be assumed by one service account in one namespace of one cluster only."
  value       = local.shared_pod_roles

  precondition {
    condition     = length(local.shared_pod_roles) == 0
    error_message = "A pod role must be restricted to one service account in one namespace of one cluster: ${join(", ", local.shared_pod_roles)}"
  }
}
