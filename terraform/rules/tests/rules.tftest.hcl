# The good plan passes all rules. The bad one violates each rule, with exactly these resources.

run "a_good_plan_passes" {
  command = plan

  variables { plan = "tests/good.json" }
}

run "a_bad_plan_is_refused" {
  command = plan

  variables { plan = "tests/bad.json" }

  expect_failures = [output.violations]

  assert {
    condition = jsonencode(local.violations) == jsonencode({
      "Storage, Performance Insights and the owner's password of a database must be encrypted with our key" = [
        "aws_db_instance.one",
        "aws_db_instance.replica",
        "aws_db_instance.two",
        "aws_db_instance.three",
        "aws_db_instance.four",
      ]
      "Log groups must be encrypted with our key"                  = ["aws_cloudwatch_log_group.one"]
      "The disks of nodes must be encrypted with our key"          = ["aws_launch_template.one", "aws_launch_template.two"]
      "The secrets of a cluster must be encrypted with our key"    = ["aws_eks_cluster.one"]
      "Secrets must be encrypted with our key"                     = ["aws_secretsmanager_secret.one"]
      "Keys must be rotated automatically"                         = ["aws_kms_key.one"]
      "A database must not have a public address"                  = ["aws_db_instance.one", "aws_rds_cluster_instance.writer"]
      "Databases must be in our subnet groups and security groups" = ["aws_db_instance.one", "aws_db_instance.two"]
      "A subnet must not assign public addresses"                  = ["aws_subnet.one"]
      "A security group must not accept connections from the whole internet, and the default one must have no rules" = [
        "aws_vpc_security_group_ingress_rule.one",
        "aws_vpc_security_group_ingress_rule.two",
        "aws_security_group_rule.one",
        "aws_security_group.ours",
        "aws_default_security_group.one",
      ]
      "A cluster must be reachable from its network, and from the internet only for networks of size /16 or smaller" = [
        "aws_eks_cluster.one",
        "aws_eks_cluster.two",
        "aws_eks_cluster.three",
      ]
      "Nodes must require IMDSv2 with a hop limit of 1" = ["aws_launch_template.one", "aws_launch_template.two"]
      "Nodes must use our launch template"              = ["aws_eks_node_group.one", "aws_eks_node_group.two"]
      "Databases must have deletion protection, a final snapshot and backups of 7 days or more" = [
        "aws_db_instance.one",
        "aws_db_instance.two",
        "aws_db_instance.three",
      ]
      "A database must have a standby in another zone" = ["aws_db_instance.one", "aws_rds_cluster.aurora"]
      "Databases must use our parameter groups, which reject connections without TLS" = [
        "aws_db_parameter_group.ours",
        "aws_db_instance.three",
        "aws_rds_cluster.aurora",
      ]
      "Log groups must have a retention period of 7 days or more"                        = ["aws_cloudwatch_log_group.one"]
      "Only access entries may give permissions in a cluster; its creator must get none" = ["aws_eks_cluster.one", "aws_eks_cluster.two"]
      "Terraform must not set values of secrets or passwords of databases" = [
        "aws_secretsmanager_secret_version.one",
        "aws_db_instance.one",
        "aws_db_instance.two",
        "aws_rds_cluster.aurora",
      ]
      "A policy must not give everybody access without a condition"                          = ["aws_s3_bucket_policy.one"]
      "Roles must not have an action with a wildcard, except for reading load balancers"     = ["aws_iam_role_policy.one"]
      "A service account in the namespace farthing must not have a role"                     = ["aws_eks_pod_identity_association.one"]
      "A pod role must be restricted to one service account in one namespace of one cluster" = ["aws_iam_role.one"]
    })
    error_message = "These rules and resources were found: ${jsonencode(local.violations)}"
  }
}

run "a_file_that_is_not_a_plan_is_refused" {
  command = plan

  variables { plan = "versions.tf" }

  expect_failures = [var.plan]
}
